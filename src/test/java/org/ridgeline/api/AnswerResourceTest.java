package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.catalog.Catalogue;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.derivation.Verdict;

/** Answers to the steps of a derivation, over the wire: judged in the caller's language, or refused with what is wrong. */
class AnswerResourceTest {
    private final AnswerResource resource = new AnswerResource(
            new Catalogue(List.of(new Deriving(), Counting.TECHNIQUE)), new Solutions(new ScriptedRuns()));

    @Test
    void aRightAnswerIsSaidToBeRightInTheCallersLanguage() {
        AnswerResource.Judged english = judge(null, "{'step':'mean','answer':'sum(x)/m'}");
        assertThat(english.correct()).isTrue();
        assertThat(english.kind()).isEqualTo(Verdict.Kind.FORMULA);
        assertThat(english.step()).isEqualTo("mean");
        assertThat(english.message()).startsWith("Right");
        assertThat(english.read()).contains("\\total");
        assertThat(judge("lang=es", "{'step':'mean','answer':'sum(x)/m'}").message())
                .startsWith("Correcto");
    }

    @Test
    void theReplyHasWhatTheDescriptionNames() throws IOException {
        JsonNode reply = new ObjectMapper()
                .readTree(Body.bytes(judge(null, "{'parameters':{'blanks':2},'step':'variance','answer':'4 c^2('}")));
        assertThat(reply.fieldNames()).toIterable().containsExactly("step", "correct", "kind", "message");
        assertThat(reply.path("kind").asText()).isEqualTo("unreadable");
        assertThat(reply.path("correct").asBoolean()).isFalse();
        assertThat(reply.path("message").asText()).contains("character 6");
    }

    @Test
    void theSampleInHandIsCountedFromOne() {
        assertThat(judge(null, "{'step':'centred','answer':'-1,5','sample':2}").kind())
                .isEqualTo(Verdict.Kind.NUMBER);
        assertThat(judge(null, "{'step':'centred','answer':'-1.5','sample':1}").message())
                .contains("sample 2", "sample 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'answer':'x'}|step|null",
                "{'step':1,'answer':'x'}|step|1",
                "{'step':'nowhere','answer':'x'}|step|nowhere",
                "{'step':'mean'}|answer|null",
                "{'step':'mean','answer':5}|answer|5",
                "{'step':'mean','answer':null}|answer|null",
                "{'step':'mean','answer':['x']}|answer|[x]",
                "{'step':'mean','answer':'x','sample':0}|sample|0",
                "{'step':'mean','answer':'x','sample':5}|sample|5",
                "{'step':'mean','answer':'x','sample':-1}|sample|-1",
                "{'step':'mean','answer':'x','sample':1.5}|sample|1.5",
                "{'step':'mean','answer':'x','sample':99999999999999999999}|sample|99999999999999999999",
                "{'step':'mean','answer':'x','sample':'1'}|sample|1",
                "{'step':'mean','answer':'x','sample':true}|sample|true",
                "{'step':'mean','answer':'x','more':1}|body|more",
                "{'step':'mean','answer':'x','parameters':{'step':99}}|step|99",
                "{'step':'mean','answer':'x','parameters':{'nothing':1}}|nothing|1",
                "{'step':'mean','answer':'x','parameters':[]}|parameters|[]",
                "{'step':'mean','answer':'x','data':{'x':[1]}}|data.x|[1]"
            })
    void aWrongFieldIsNamedWithItsValue(String body, String field, String value) {
        ViolationException refused = catchThrowableOfType(ViolationException.class, () -> judge(null, body));
        assertThat(refused.violations()).hasSize(1);
        Violation violation = refused.violations().getFirst();
        assertThat(violation.parameter()).isEqualTo(field);
        assertThat(String.valueOf(violation.value())).isEqualTo(value);
        assertThat(violation.message()).matches("(?s).*[.?]$");
    }

    @Test
    void everyWrongFieldIsNamed() {
        ViolationException refused = catchThrowableOfType(
                ViolationException.class,
                () -> judge(null, "{'step':1,'answer':2,'sample':'x','more':1,'parameters':{'derived':5}}"));
        assertThat(refused.violations().stream().map(Violation::parameter))
                .containsExactlyInAnyOrder("step", "answer", "sample", "body", "derived");
    }

    @Test
    void whatHasNoDerivationSaysSo() throws IOException {
        assertThat(missing("nothing", "{}")).isEqualTo("");
        assertThat(missing("counting", "{}")).contains("This technique has no derivation.");
        assertThat(missing("deriving", "{'parameters':{'derived':false},'step':'mean','answer':'x'}"))
                .contains("This experiment has no derivation.");
    }

    private String missing(String id, String body) throws IOException {
        NotFoundException missing =
                catchThrowableOfType(NotFoundException.class, () -> resource.judge(id, null, read(body)));
        return missing.getResponse().hasEntity()
                ? new String((byte[]) missing.getResponse().getEntity(), StandardCharsets.UTF_8)
                : "";
    }

    private AnswerResource.Judged judge(@org.jspecify.annotations.Nullable String query, String body) {
        return resource.judge("deriving", query, read(body));
    }

    private static Map<String, Object> read(String body) {
        return Body.object(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
