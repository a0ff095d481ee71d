package dev.countersign.request.entrance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// Where people arrive and leave.
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class EntrancePages {

    /// The bare address leads to one's own requests.
    @GET
    @PermitAll
    public Response root() {
        return Response.seeOther(URI.create("/requests")).build();
    }

    /// Where the identity provider sends people back to. The sign-in takes them on to the page that they wanted; only
    /// who comes here by hand gets this answer.
    @GET
    @Path("signed-in")
    @Authenticated
    public Response signedIn() {
        return Response.seeOther(URI.create("/requests")).build();
    }

    /// Ends the session here and at the identity provider (OpenID Connect RP-Initiated Logout 1.0), which sends the
    /// person on to the page below. The sign-in does all of it; only who has no session comes as far as this.
    @GET
    @Path("sign-out")
    @Authenticated
    public Response signOut() {
        return Response.seeOther(URI.create("/signed-out")).build();
    }

    @GET
    @Path("signed-out")
    @PermitAll
    public TemplateInstance signedOut() {
        return Templates.signedOut();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance signedOut();
    }
}
