package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actors;
import dev.countersign.approval.cases.PersonView;
import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.contracts.Person;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The people of a team, over REST.
@Path("/api/colleagues")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class ColleagueResource {
    private final ColleagueQueries queries;
    private final Actors actors;

    ColleagueResource(ColleagueQueries queries, Actors actors) {
        this.queries = queries;
        this.actors = actors;
    }

    @GET
    @Operation(
            summary = "Who is in a team",
            description =
                    "A team of mine, or one to which I could forward a task; any other is 404. By name. Only people"
                            + " who have been signed in here once are known.")
    public Response list(
            @RestQuery @Nullable String team, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        if (team == null || team.isBlank()) {
            throw new ProtocolRefused.BadParameter("Say which team, such as team=team:security.");
        }
        int size = PageLimit.of(limit);
        List<Person> found = queries.of(team, decode(after), size + 1, actors.me());
        List<PersonView> shown = found.stream()
                .map(person -> new PersonView(person.sub(), person.name()))
                .toList();
        String self = UriBuilder.fromPath("/api/colleagues")
                .queryParam("team", team)
                .queryParam("limit", size)
                .build()
                .toString();
        return Page.of(shown, size, ColleagueResource::encode).toResponse(self);
    }

    private static String encode(PersonView last) {
        byte[] plain = (last.sub() + "\n" + last.name()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private static @Nullable Person decode(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int end = plain.indexOf('\n');
            if (end > 0) {
                return new Person(plain.substring(0, end), plain.substring(end + 1), null, null);
            }
            throw new IllegalArgumentException("no line");
        } catch (IllegalArgumentException e) {
            throw new ProtocolRefused.BadParameter("after is the cursor of an earlier page; begin again without it.");
        }
    }
}
