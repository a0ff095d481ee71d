package dev.countersign.approval.policy;

import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.Groups;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import dev.countersign.chassis.problem.ProtocolRefused;
import io.quarkus.oidc.Tenant;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The published versions over REST. They are read by policy owners and auditors and changed by nobody.
@Path("/api/policies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.POLICY_OWNER, Groups.AUDITOR})
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class PolicyResource {
    private final PolicyQueries queries;

    PolicyResource(PolicyQueries queries) {
        this.queries = queries;
    }

    @GET
    @Operation(summary = "All versions, the one in force first", description = "Without their texts.")
    public Response list(@RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        int size = PageLimit.of(limit);
        List<VersionView> found = queries.versions(number(after), size + 1);
        return Page.of(found, size, view -> Integer.toString(view.version())).toResponse("/api/policies?limit=" + size);
    }

    @GET
    @Path("{version}")
    @Operation(summary = "One version with its text")
    public VersionView show(@RestPath int version) {
        return queries.version(version);
    }

    @GET
    @Path("{version}/difference")
    @Operation(
            summary = "How another version became this one",
            description = "A unified diff. `from` is the version before when it is left out.")
    public PolicyQueries.Difference difference(@RestPath int version, @RestQuery @Nullable Integer from) {
        return queries.difference(from == null ? Math.max(1, version - 1) : from, version);
    }

    @POST
    @Path("validate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Whether a text is a policy",
            description = "Saves nothing. 422 with line, column and field of everything that is wrong.")
    public Validity validate(@NotNull @Valid PolicyText text) {
        return new Validity(true, Policy.read(text.required()).name());
    }

    private static int number(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        if (!after.matches("\\d{1,9}")) {
            throw new ProtocolRefused.BadParameter("after is the cursor of an earlier page; begin again without it.");
        }
        return Integer.parseInt(after);
    }

    record Validity(boolean valid, String name) {}
}
