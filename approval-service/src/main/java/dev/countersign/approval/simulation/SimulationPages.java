package dev.countersign.approval.simulation;

import dev.countersign.chassis.identity.Groups;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// The page on which a draft is tried.
@Path("/policies/drafts/{id}/simulation")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Groups.POLICY_OWNER)
@RunOnVirtualThread
public class SimulationPages {
    /// As many as can be read through; the API tells of more.
    private static final int LAST = 100;

    private final SimulationQueries queries;

    SimulationPages(SimulationQueries queries) {
        this.queries = queries;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id) {
        return Templates.page(queries.simulate(id, LAST), id);
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(Simulation simulation, UUID draft);
    }
}
