package dev.countersign.approval.policy;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.identity.Groups;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/// The pages of what is in force and of what was, for policy owners and auditors.
@Path("/policies")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Groups.POLICY_OWNER, Groups.AUDITOR})
@RunOnVirtualThread
public class PolicyPages {
    /// More versions than anybody reads through; the rest is in the API.
    private static final int MOST = 100;

    private final PolicyQueries queries;
    private final CurrentPerson me;

    PolicyPages(PolicyQueries queries, CurrentPerson me) {
        this.queries = queries;
        this.me = me;
    }

    @GET
    public TemplateInstance list() {
        boolean owner = me.is(Groups.POLICY_OWNER);
        List<DraftView> drafts = owner ? queries.drafts(null, MOST) : List.of();
        return Templates.list(queries.versions(Integer.MAX_VALUE, MOST), drafts, owner);
    }

    @GET
    @Path("{version: \\d{1,9}}")
    public TemplateInstance version(@RestPath int version) {
        VersionView shown = queries.version(version);
        int before = Math.max(1, version - 1);
        return Templates.version(shown, before, queries.difference(before, version));
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(List<VersionView> versions, List<DraftView> drafts, boolean owner);

        static native TemplateInstance version(VersionView shown, int before, PolicyQueries.Difference difference);
    }
}
