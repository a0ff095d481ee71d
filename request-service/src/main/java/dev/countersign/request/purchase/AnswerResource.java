package dev.countersign.request.purchase;

import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.versions.Version;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// Answers to questions about a request over REST. The questions are part of the request.
@Path("/api/requests/{id}/questions/{question}/answer")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class AnswerResource {
    private final AnswerCommands commands;
    private final RequestQueries queries;
    private final CurrentPerson me;

    AnswerResource(AnswerCommands commands, RequestQueries queries, CurrentPerson me) {
        this.commands = commands;
        this.queries = queries;
        this.me = me;
    }

    /// Sent again it is refused: the question is settled.
    @POST
    public Response answer(@RestPath UUID id, @RestPath UUID question, @NotNull @Valid AnswerForm form) {
        commands.answer(
                id, question, Objects.requireNonNull(form.answer(), "answer").strip(), me);
        RequestView shown = queries.show(id, me);
        return Response.ok(shown).tag(new Version(shown.version()).toTag()).build();
    }
}
