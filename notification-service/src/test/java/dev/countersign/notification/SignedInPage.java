package dev.countersign.notification;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// Where the identity provider sends browsers back to; behind the gateway request-service answers there.
@Path("/signed-in")
@Authenticated
public class SignedInPage {
    @GET
    public String signedIn() {
        return "Signed in.";
    }
}
