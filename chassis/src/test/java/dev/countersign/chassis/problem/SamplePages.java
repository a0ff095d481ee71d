package dev.countersign.chassis.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/// Pages that fail, each in its own way.
@ApplicationScoped
@PermitAll
@Path("/sample")
@Produces(MediaType.TEXT_HTML)
public class SamplePages {

    @CheckedTemplate(basePath = "Broken")
    static class Templates {
        private Templates() {}

        static native TemplateInstance page(List<String> names);
    }

    @GET
    @Path("status/{status}")
    public String status(@PathParam("status") int status) {
        throw new WebApplicationException(status);
    }

    @GET
    @Path("stale")
    public String stale() {
        throw new ProtocolRefused.Stale(3);
    }

    @GET
    @Path("invalid")
    public String invalid() {
        throw new ProtocolRefused.Invalid(List.of(new FieldError("/name", "Give it a name.")));
    }

    /// Nobody listens at that port.
    @GET
    @Path("database")
    public String database() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:1/nowhere", "nobody", "nothing")
                .getCatalog();
    }

    @POST
    @Path("database")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String writeToDatabase(@RestForm String words) throws SQLException {
        return database() + words;
    }

    @POST
    @Path("stale")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String staleForm(@RestForm String words) {
        throw new ProtocolRefused.Stale(words.length());
    }

    @GET
    @Path("mistake")
    public String mistake() {
        throw new IllegalStateException("the secret inside");
    }

    /// What no mapper of exceptions sees, for it is none: a stack that is used up, a class that is missing.
    @GET
    @Path("error")
    public String error() {
        throw new StackOverflowError("the secret inside");
    }

    /// Asks for the first of none, while the page is written.
    @GET
    @Path("template")
    public TemplateInstance template() {
        return Templates.page(List.of());
    }
}
