package dev.countersign.notification.delivery;

import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.Groups;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import dev.countersign.chassis.problem.ProtocolRefused;
import io.quarkus.oidc.Tenant;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The operator's view of mail.
@Path(DeliveryResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Groups.OPERATOR)
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class DeliveryResource {
    static final String PATH = "/api/operations/notification-service/deliveries";

    private final DeliveryCommands commands;
    private final DeliveryQueries queries;
    private final MailSender sender;

    DeliveryResource(DeliveryCommands commands, DeliveryQueries queries, MailSender sender) {
        this.commands = commands;
        this.queries = queries;
        this.sender = sender;
    }

    /// Oldest first.
    ///
    /// @param status absent means FAILED: what waits for an operator
    @GET
    public Response list(
            @RestQuery @Nullable String status, @RestQuery @Nullable UUID after, @RestQuery @Nullable Integer limit) {
        int size = PageLimit.of(limit);
        Delivery.Status wanted = status(status);
        List<Delivery> found = queries.list(wanted, after, size + 1);
        return Page.of(found, size, delivery -> delivery.id().toString())
                .toResponse(PATH + "?status=" + wanted + "&limit=" + size);
    }

    @GET
    @Path("{id}")
    public Delivery show(@RestPath UUID id) {
        return queries.show(id);
    }

    /// Begins anew with a failed one, at once.
    @POST
    @Path("{id}/retry")
    public Delivery retry(@RestPath UUID id) {
        Delivery retried = commands.retry(id);
        sender.nudge();
        return retried;
    }

    private static Delivery.Status status(@Nullable String text) {
        if (text == null) {
            return Delivery.Status.FAILED;
        }
        return Arrays.stream(Delivery.Status.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new ProtocolRefused.BadParameter(
                        "status is one of " + Arrays.toString(Delivery.Status.values()) + "."));
    }
}
