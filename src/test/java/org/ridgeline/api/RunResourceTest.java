package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of runs. There is no queue here, so whatever is asked of it fails. */
class RunResourceTest {
    private static final UriInfo ADDRESS = (UriInfo) Proxy.newProxyInstance(
            UriInfo.class.getClassLoader(),
            new Class<?>[] {UriInfo.class},
            (proxy, method, arguments) -> URI.create("http://localhost/api/v1/runs/any"));

    private final RunResource resource = new RunResource();

    @ParameterizedTest
    @ValueSource(strings = {"\0", "nothing", "0123456789ABCDEF0123456789ABCDEF", "0123456789abcdef0123456789abcde\0"})
    void whatNamesNoRunIsNotAskedFor(String id) {
        List<ThrowingCallable> requests = List.of(
                () -> resource.show(id, ADDRESS, null, null),
                () -> resource.withdraw(id, ADDRESS),
                () -> resource.watch(id, ADDRESS, null, null),
                () -> resource.watchable(id, ADDRESS, null));
        for (ThrowingCallable request : requests) {
            NotFoundException missing = catchThrowableOfType(NotFoundException.class, request);
            assertThat(missing.getResponse().getStatus()).isEqualTo(404);
        }
    }
}
