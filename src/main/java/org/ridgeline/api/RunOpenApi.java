package org.ridgeline.api;

import static org.ridgeline.api.Schemas.choice;
import static org.ridgeline.api.Schemas.json;
import static org.ridgeline.api.Schemas.list;
import static org.ridgeline.api.Schemas.named;
import static org.ridgeline.api.Schemas.object;
import static org.ridgeline.api.Schemas.of;
import static org.ridgeline.api.Schemas.problem;
import static org.ridgeline.api.Schemas.response;

import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.ridgeline.run.Run;
import org.ridgeline.run.RunEvent;
import org.ridgeline.run.RunState;
import org.ridgeline.run.Runs;

/** Describes the addresses of runs: the techniques that may be named, and the document that says how a run stands. */
final class RunOpenApi {
    private static final String RUN = "Run";
    private static final String QUEUE = "Queue";
    private static final String TAG = "runs";

    private RunOpenApi() {}

    /** @param techniques the ids of those that run in the queue */
    static void addTo(OpenAPI openApi, List<String> techniques) {
        openApi.getComponents()
                .addSchema(RUN, document(techniques))
                .addSchema(QUEUE, ResultSchema.of(Runs.Queue.class));
        openApi.getPaths()
                .addPathItem(
                        "/api/v1/runs", OASFactory.createPathItem().GET(queue()).POST(join(techniques)))
                .addPathItem("/api/v1/runs/{runId}", ofOneRun().GET(show()).DELETE(withdraw()))
                .addPathItem("/api/v1/runs/{runId}/events", ofOneRun().GET(watch()));
    }

    private static Operation queue() {
        return operation("getQueue", "The queue as a whole: how many runs wait, and how many are computed")
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", response("the queue", json(named(QUEUE)))));
    }

    private static Operation join(List<String> techniques) {
        Schema body = object().addProperty("technique", choice(techniques).description("may be left out of a fork"))
                .addProperty(
                        "parameters",
                        object().description(
                                        "as the technique's own address takes them; of a fork those that differ from its parent's"))
                .addProperty(
                        "data",
                        object().description(
                                        "own data, as the technique's own address takes them; a fork has its parent's"))
                .addProperty("fork", fork())
                .additionalPropertiesBoolean(false);
        return asking(operation("joinRun", "Start a long experiment, or join those who wait for it"))
                .requestBody(OASFactory.createRequestBody().required(true).content(json(body)))
                .responses(documents("it has been computed")
                        .addAPIResponse("202", response("it waits or runs", json(named(RUN))))
                        .addAPIResponse("400", problem("wrong values"))
                        .addAPIResponse("404", problem("there is no run to be forked"))
                        .addAPIResponse("429", problem("too many runs of this address wait; see Retry-After"))
                        .addAPIResponse("503", problem("the queue is full, or the database away; see Retry-After")));
    }

    private static Schema fork() {
        return object().description("go on from a recorded moment of a run, with other parameters")
                .addProperty("run", of(SchemaType.STRING).description("the parent's runId"))
                .addProperty("moment", of(SchemaType.INTEGER).minimum(BigDecimal.ONE))
                .required(List.of("run", "moment"))
                .additionalPropertiesBoolean(false);
    }

    private static Operation show() {
        return asking(operation("getRun", "How a run stands, with its result and figures so far"))
                .responses(documents("the run")
                        .addAPIResponse(
                                "304", OASFactory.createAPIResponse().description("unchanged since If-None-Match"))
                        .addAPIResponse("404", problem("unknown")));
    }

    private static Operation withdraw() {
        return asking(operation("withdrawRun", "Withdraw from a run; it stops when nobody is left"))
                .responses(documents("the run")
                        .addAPIResponse("404", problem("unknown"))
                        .addAPIResponse("409", problem("it has ended")));
    }

    private static Operation watch() {
        String events = String.join(
                ", ", Arrays.stream(RunEvent.Type.values()).map(RunNews::name).toList());
        Parameter last = OASFactory.createParameter()
                .name(RunResource.LAST_EVENT)
                .in(Parameter.In.HEADER)
                .description("go on after this event; without it the newest comes first")
                .schema(of(SchemaType.INTEGER).minimum(BigDecimal.ZERO));
        return asking(operation("watchRun", "What happens to a run, as server-sent events (" + events + ")"))
                .addParameter(last)
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                "200",
                                response(
                                        "each event's data is the run without figures; include= leaves the result out, too",
                                        Schemas.content(MediaType.SERVER_SENT_EVENTS, of(SchemaType.STRING))))
                        .addAPIResponse("400", problem("no event has that id"))
                        .addAPIResponse("404", problem("unknown")));
    }

    private static Schema document(List<String> techniques) {
        Schema whole = of(SchemaType.INTEGER).minimum(BigDecimal.ZERO);
        return object().addProperty("runId", of(SchemaType.STRING))
                .addProperty("technique", choice(techniques))
                .addProperty("version", of(SchemaType.INTEGER))
                .addProperty("query", of(SchemaType.STRING))
                .addProperty("parameters", object())
                .addProperty("dataHash", of(SchemaType.STRING))
                .addProperty(
                        "parent", ResultSchema.of(Run.Parent.class).description("of a fork: the run it goes on from"))
                .addProperty(
                        "state",
                        choice(Arrays.stream(RunState.values())
                                .map(RunDocument::wire)
                                .toList()))
                .addProperty("queuePosition", whole)
                .addProperty(
                        "progress",
                        of(SchemaType.NUMBER).minimum(BigDecimal.ZERO).maximum(BigDecimal.ONE))
                .addProperty("moment", whole)
                .addProperty("moments", whole)
                .addProperty("device", of(SchemaType.STRING))
                .addProperty("startedAt", of(SchemaType.STRING).format("date-time"))
                .addProperty("secondsLeft", whole)
                .addProperty("result", object().description("partial, then whole: the technique's own result"))
                .addProperty("landscapes", list(named("Landscape")))
                .addProperty("figures", list(object()))
                .addProperty("reading", object())
                .addProperty("error", named("Problem"))
                .required(List.of(
                        "runId",
                        "technique",
                        "version",
                        "query",
                        "parameters",
                        "state",
                        "queuePosition",
                        "progress",
                        "moment",
                        "moments"));
    }

    private static APIResponses documents(String description) {
        return OASFactory.createAPIResponses().addAPIResponse("200", response(description, json(named(RUN))));
    }

    private static Operation operation(String id, String summary) {
        return OASFactory.createOperation().operationId(id).summary(summary).addTag(TAG);
    }

    /** What every address that answers with the document takes. */
    private static Operation asking(Operation operation) {
        TechniqueOpenApi.asides().forEach(operation::addParameter);
        return operation;
    }

    private static PathItem ofOneRun() {
        return OASFactory.createPathItem()
                .addParameter(OASFactory.createParameter()
                        .name("runId")
                        .in(Parameter.In.PATH)
                        .required(true)
                        .schema(of(SchemaType.STRING)));
    }
}
