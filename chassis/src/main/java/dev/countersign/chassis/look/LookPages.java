package dev.countersign.chassis.look;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// Everything that pages are made of, in every state, on one page and from the tags that pages use. There is
/// nothing of anybody on it, so whoever designs needs no account.
@ApplicationScoped
@PermitAll
@Path("/look")
public class LookPages {

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance all(Samples samples);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance all() {
        return Templates.all(Samples.all());
    }
}
