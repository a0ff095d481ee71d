package dev.countersign.chassis.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// Tells how long something is, and so has to have the whole of it.
@ApplicationScoped
@PermitAll
@RunOnVirtualThread
@Path("/said")
public class SaidResource {

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.TEXT_PLAIN)
    public String length(String said) {
        return Integer.toString(said.length());
    }
}
