package dev.countersign.approval.tasks;

import dev.countersign.chassis.identity.CurrentPerson;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;

/// Forms that are sent after the session has ended. They change nothing; whoever sent one gets back every
/// word of it, and a button that sends it again once they have signed in. Others' forms it cannot be used
/// for: what is sent again needs the token of a page of ours as before.
@ApplicationScoped
class SignedOutForms {
    private final CurrentPerson person;

    SignedOutForms(CurrentPerson person) {
        this.person = person;
    }

    /// @param page the address of the page that the form is on
    /// @param action where below it the form was sent to
    Response unlessSignedOut(
            String page, String action, MultivaluedMap<String, String> sent, Supplier<Response> reply) {
        if (somebodyIsThere()) {
            return reply.get();
        }
        List<Typed> typed = sent.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new Typed(field.getKey(), value)))
                .toList();
        return Response.status(Response.Status.UNAUTHORIZED)
                .entity(Templates.signedOut(page, page + "/" + action, typed))
                .build();
    }

    private boolean somebodyIsThere() {
        try {
            return !person.sub().isEmpty();
        } catch (UnauthorizedException | AuthenticationFailedException e) {
            return false;
        }
    }

    /// A field as it was sent.
    public record Typed(String name, String value) {}

    @CheckedTemplate(basePath = "TaskDesk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance signedOut(String page, String action, List<Typed> typed);
    }
}
