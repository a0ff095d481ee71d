package dev.countersign.chassis.identity;

import dev.countersign.contracts.Person;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// The signed-in person of this HTTP request, as their token tells. Templates know it as `inject:me`.
@RequestScoped
@Named("me")
public class CurrentPerson {

    private final SecurityIdentity identity;

    CurrentPerson(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// @throws UnauthorizedException when nobody is signed in
    public Person person() {
        JsonWebToken token = token();
        String sub = token.getSubject();
        return new Person(sub, orElse(claim(token, "name"), sub), claim(token, "email"), claim(token, "department"));
    }

    /// Whether it is known who is there. It is not, either, while the identity provider has never been reached.
    public boolean signedIn() {
        try {
            return !identity.isAnonymous();
        } catch (OIDCException e) {
            return false;
        }
    }

    public String sub() {
        return person().sub();
    }

    public String name() {
        return person().name();
    }

    /// The groups that the provider says this person is in: teams, roles, cost centres.
    public Set<String> groups() {
        return identity.getRoles();
    }

    /// Those of the groups that tasks are given to: teams, and the owners of cost centres.
    public Set<String> teams() {
        return groups().stream().filter(Groups::worksOnTasks).collect(Collectors.toUnmodifiableSet());
    }

    public boolean is(String group) {
        return groups().contains(group);
    }

    /// Whether the policies are theirs to read.
    public boolean governs() {
        return is(Groups.POLICY_OWNER) || is(Groups.AUDITOR);
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return token;
        }
        throw new UnauthorizedException("Nobody is signed in.");
    }

    private static @Nullable String claim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
