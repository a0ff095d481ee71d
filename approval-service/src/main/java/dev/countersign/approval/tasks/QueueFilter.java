package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.chassis.problem.ProtocolRefused;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Whose tasks the queue shows, as its query parameter `team` says.
///
/// @param team one of the person's teams, or one in which they stand in for somebody; absent means all of them
/// @param scopes what of it is theirs
record QueueFilter(@Nullable String team, List<Scope> scopes) {

    /// @throws ProtocolRefused.BadParameter when the person is not in the team
    static QueueFilter of(@Nullable String team, Actor me) {
        if (team == null || team.isEmpty()) {
            return new QueueFilter(null, Scope.of(me));
        }
        Set<String> teams = me.allTeams();
        if (!teams.contains(team)) {
            throw new ProtocolRefused.BadParameter(
                    teams.isEmpty()
                            ? "You are in no team, so no queue is yours."
                            : "team is one of your teams: " + String.join(", ", new TreeSet<>(teams)) + ".");
        }
        return new QueueFilter(
                team,
                Scope.of(me).stream().filter(scope -> scope.team().equals(team)).toList());
    }

    /// The page of the queue of one team.
    public String ofTeam(String one) {
        return new QueueFilter(one, List.of()).pagePath(null);
    }

    /// The page of the queue that begins behind the cursor; null for the first.
    public String pagePath(@Nullable String after) {
        return path("/queue", after);
    }

    /// The stream of changes of that page.
    String changesPath(@Nullable String after) {
        return path("/queue/changes", after);
    }

    private String path(String address, @Nullable String after) {
        UriBuilder path = UriBuilder.fromPath(address);
        if (team != null) {
            path.queryParam("team", team);
        }
        return (after == null ? path : path.queryParam("after", after)).build().toString();
    }

    /// The list's address with these parameters.
    String apiPath(int limit) {
        UriBuilder path = UriBuilder.fromPath("/api/queue").queryParam("limit", limit);
        return (team == null ? path : path.queryParam("team", team)).build().toString();
    }
}
