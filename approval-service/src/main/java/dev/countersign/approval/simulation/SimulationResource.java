package dev.countersign.approval.simulation;

import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.Groups;
import dev.countersign.chassis.problem.ProtocolRefused;
import io.quarkus.oidc.Tenant;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// The simulation of a draft over REST.
@Path("/api/policies/drafts/{id}/simulation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Groups.POLICY_OWNER)
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class SimulationResource {
    private static final int MOST = 1_000;

    private final SimulationQueries queries;

    SimulationResource(SimulationQueries queries) {
        this.queries = queries;
    }

    @GET
    @Operation(
            summary = "What a draft would have changed",
            description = "Compares the draft with the version that it follows, on the last requests: lanes, steps and"
                    + " business hours, for each and in sum. `last` is 1 to 1,000.")
    public Simulation simulate(@RestPath UUID id, @RestQuery @DefaultValue("100") int last) {
        if (last < 1 || last > MOST) {
            throw new ProtocolRefused.BadParameter("last is a number from 1 to 1,000.");
        }
        return queries.simulate(id, last);
    }
}
