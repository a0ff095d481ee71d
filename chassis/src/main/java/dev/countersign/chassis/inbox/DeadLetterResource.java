package dev.countersign.chassis.inbox;

import dev.countersign.chassis.DatabaseFaults;
import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.Groups;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.problem.Refused;
import io.quarkus.oidc.Tenant;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The operator's view of events that could not be applied: `/api/operations/{service}/dead-letters`.
@Path("/api/operations/{service}/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Groups.OPERATOR)
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class DeadLetterResource {
    private final DeadLetterCommands commands;
    private final Parking parking;
    private final DeathRate deathRate;
    private final Inbox inbox;

    DeadLetterResource(DeadLetterCommands commands, Parking parking, DeathRate deathRate, Inbox inbox) {
        this.commands = commands;
        this.parking = parking;
        this.deathRate = deathRate;
        this.inbox = inbox;
    }

    /// Those that wait for an operator, oldest first.
    @GET
    public Response list(
            @RestPath String service,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        here(service);
        int size = PageLimit.of(limit);
        List<View> found = commands.open(after, size + 1).stream().map(View::of).toList();
        return Page.of(found, size, view -> view.id().toString())
                .toResponse("/api/operations/" + service + "/dead-letters");
    }

    @GET
    @Path("{id}")
    public View show(@RestPath String service, @RestPath UUID id) {
        here(service);
        return View.of(commands.find(id));
    }

    /// Applies the event again under the same id; parked events of its aggregate follow in order.
    @POST
    @Path("{id}/replay")
    public View replay(@RestPath String service, @RestPath UUID id) {
        here(service);
        goOn(replayed(id));
        return View.of(commands.find(id));
    }

    /// Goes on without the event; parked events of its aggregate follow in order.
    @POST
    @Path("{id}/skip")
    public View skip(@RestPath String service, @RestPath UUID id, @NotNull @Valid Skip skip) {
        here(service);
        goOn(commands.skip(id, skip.reason()));
        return View.of(commands.find(id));
    }

    /// Lets this replica read again after it stopped because too many events had died.
    @POST
    @Path("resume")
    public Map<String, Boolean> resume(@RestPath String service) {
        here(service);
        deathRate.resume();
        return Map.of("reading", true);
    }

    private DeadLetter replayed(UUID id) {
        try {
            return commands.replay(id);
        } catch (RuntimeException e) {
            if (e instanceof Refused || DatabaseFaults.isTransient(e)) {
                throw e;
            }
            throw new ProtocolRefused.Conflict("The event still cannot be applied: " + Failures.describe(e)
                    + " Deploy a build that can and replay it, or skip it.");
        }
    }

    private void goOn(DeadLetter letter) {
        letter.aggregateId()
                .ifPresent(aggregate -> parking.goOn(
                        aggregate, commands.handlerOf(letter.record().topic())));
    }

    private void here(String service) {
        if (!service.equals(inbox.consumer())) {
            throw new ProtocolRefused.NotFound("This is " + inbox.consumer() + ", not " + service + ".");
        }
    }

    record Skip(@NotBlank @Size(max = 1000) String reason) {}

    /// @param payload the bytes as UTF-8; what is not UTF-8 shows as U+FFFD
    record View(
            UUID id,
            String topic,
            int partition,
            long offset,
            @Nullable UUID aggregateId,
            @Nullable Long aggregateVersion,
            Map<String, String> headers,
            String payload,
            String error,
            Instant failedAt,
            DeadLetter.Status status,
            @Nullable Instant resolvedAt,
            @Nullable String resolvedBy,
            @Nullable String reason) {

        static View of(DeadLetter letter) {
            IncomingRecord record = letter.record();
            return new View(
                    letter.id(),
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    letter.aggregateId().orElse(null),
                    letter.version().orElse(null),
                    record.headers(),
                    new String(record.payload(), StandardCharsets.UTF_8),
                    letter.error(),
                    letter.failedAt(),
                    letter.status(),
                    letter.resolvedAt(),
                    letter.resolvedBy(),
                    letter.reason());
        }
    }
}
