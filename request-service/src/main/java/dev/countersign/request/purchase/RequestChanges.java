package dev.countersign.request.purchase;

import dev.countersign.chassis.live.LiveSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// Whether the page of a request shows something else than before: the request, its way, what happened,
/// what is said and attached.
@ApplicationScoped
class RequestChanges implements LiveSource<UUID> {
    private static final String STATES = """
            SELECT r.id, concat_ws('-', r.version,
                (SELECT count(*) FROM timeline_entry t WHERE t.request_id = r.id),
                (SELECT count(*) FROM request_comment c WHERE c.request_id = r.id),
                (SELECT count(*) || '-' || coalesce(max(a.id::text), '') FROM attachment a WHERE a.request_id = r.id),
                (SELECT md5(string_agg(concat_ws(' ', s.status, s.person, s.due_at, s.escalated_to), ',' ORDER BY s.place))
                   FROM request_step s WHERE s.request_id = r.id))
            FROM purchase_request r WHERE r.id = ANY (?)""";

    private final DataSource dataSource;

    RequestChanges(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Map<UUID, String> states(Set<UUID> pages) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(STATES)) {
            select.setArray(1, connection.createArrayOf("uuid", pages.toArray()));
            Map<UUID, String> states = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    states.put(row.getObject(1, UUID.class), row.getString(2));
                }
            }
            return states;
        } catch (SQLException e) {
            throw new IllegalStateException("What has changed could not be read.", e);
        }
    }
}
