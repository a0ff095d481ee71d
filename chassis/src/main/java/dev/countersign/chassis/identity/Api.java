package dev.countersign.chassis.identity;

/// The OpenID Connect tenant of REST resources: bearer access tokens with the audience `countersign-api`, and nothing
/// else. A session cookie is no credential there, so no other site can make a browser use the API.
public final class Api {
    public static final String TENANT = "api";

    private Api() {}
}
