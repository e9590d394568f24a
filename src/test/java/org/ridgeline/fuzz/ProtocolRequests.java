package org.ridgeline.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ridgeline.fuzz.Description.Operation;

/** Wrong methods, headers and paths around one operation. */
final class ProtocolRequests {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private static final List<String> NAMES = List.of(
            "nothing",
            "%zz",
            "%00",
            "%2F",
            "%2e%2e",
            "..%2f..",
            "%F0%9F%8E%93",
            "'",
            "a".repeat(2000),
            "-1",
            "NaN",
            "ridge%20",
            "RIDGE",
            "%3Cb%3E",
            "~",
            "*");

    private ProtocolRequests() {}

    static List<Request> of(Operation operation, Set<String> methodsThere) {
        List<Request> requests = new ArrayList<>();
        String path = operation.path().replaceAll("\\{[^}]*}", "ridge");
        for (String method : METHODS) {
            if (!methodsThere.contains(method)) {
                // Where one path stands for several techniques a method may be known to another of them.
                requests.add(Request.get("wrong method", path).by(method).expecting(405));
            }
        }
        if (operation.method().equals("GET")) {
            // An address that wants a query, or names a preset that is not there.
            requests.add(Request.get("HEAD", path).by("HEAD").expecting(200, 302, 400, 404));
            requests.add(Request.get("unacceptable answer", path)
                    .with("Accept", "image/png")
                    .expecting(302, 400, 404, 406));
            requests.add(
                    Request.get("broken Accept", path).with("Accept", ";;;///").expecting(200, 302, 400, 404, 406));
            requests.add(Request.get("broken ETag", path)
                    .with("If-None-Match", "\"\\\",,W/")
                    .expecting(200, 302, 400, 404));
            requests.add(
                    Request.get("any ETag", path).with("If-None-Match", "*").expecting(200, 302, 304, 400, 404));
            requests.add(Request.get("unknown coding", path)
                    .with("Accept-Encoding", "nonsense;q=2")
                    .expecting(200, 302, 400, 404));
            requests.add(Request.get("range of bytes", path)
                    .with("Range", "bytes=5-1")
                    .expecting(200, 302, 400, 404, 416));
            requests.add(Request.get("long header", path)
                    .with("X-Long", "x".repeat(20_000))
                    .expecting(200, 302, 400, 404, 431));
        }
        if (operation.hasPlaces()) {
            for (String name : NAMES) {
                String target = operation
                        .path()
                        .replaceAll("\\{[^}]*}", name.replace("\\", "\\\\").replace("$", "\\$"));
                requests.add(Request.get("unknown name in the path", target)
                        .by(operation.method())
                        // 302: the server tidies "/p/.." into a folder's address.
                        .expecting(302, 400, 404, 405, 414, 415));
            }
        }
        return requests;
    }
}
