package dev.countersign.notification.inbox;

import dev.countersign.chassis.live.LiveSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/// Whether an inbox that is open shows something else than before: what is unread, and whether anything came after it.
@ApplicationScoped
class OpenInboxes implements LiveSource<Reader> {
    private static final char BETWEEN = '\n';

    /// What may be seen, and how it is looked for, is as in {@link NoticeLists}. More are unread than a page shows when
    /// 101
    /// are.
    private static final String STATES = """
            SELECT page.place, concat_ws('-',
                (SELECT count(*) || '-' || coalesce(md5(string_agg(unread.id::text, ',' ORDER BY unread.id)), '')
                   FROM (SELECT theirs.id
                           FROM unnest(string_to_array(page.audiences, E'\\n')) AS mine (audience)
                          CROSS JOIN LATERAL (
                                SELECT n.id, n.created_at FROM notice n
                                 WHERE n.audience = mine.audience
                                   AND (n.audience = page.own OR n.requester_sub <> page.reader)
                                   AND n.settled_at IS NULL AND n.read_at IS NULL
                                   AND NOT coalesce((SELECT true FROM notice_read r
                                        WHERE r.notice_id = n.id AND r.person = page.reader), false)
                                 ORDER BY n.created_at DESC, n.id DESC LIMIT 101) AS theirs
                          ORDER BY theirs.created_at DESC, theirs.id DESC LIMIT 101) AS unread),
                (SELECT theirs.id
                   FROM unnest(string_to_array(page.audiences, E'\\n')) AS mine (audience)
                  CROSS JOIN LATERAL (
                        SELECT n.id, n.created_at FROM notice n
                         WHERE n.audience = mine.audience
                           AND (n.audience = page.own OR n.requester_sub <> page.reader)
                         ORDER BY n.created_at DESC, n.id DESC LIMIT 1) AS theirs
                  ORDER BY theirs.created_at DESC, theirs.id DESC LIMIT 1))
            FROM unnest(?::int[], ?::text[], ?::text[], ?::text[]) AS page (place, reader, own, audiences)""";

    private final DataSource dataSource;

    OpenInboxes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Map<Reader, String> states(Set<Reader> pages) {
        List<Reader> readers = List.copyOf(pages);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(STATES)) {
            Integer[] places = new Integer[readers.size()];
            for (int place = 0; place < places.length; place++) {
                places[place] = place;
            }
            select.setArray(1, connection.createArrayOf("int", places));
            setTexts(select, 2, readers, Reader::sub);
            setTexts(select, 3, readers, Reader::key);
            setTexts(select, 4, readers, reader -> String.join(String.valueOf(BETWEEN), reader.audiences()));
            Map<Reader, String> states = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    states.put(readers.get(row.getInt(1)), row.getString(2));
                }
            }
            return states;
        } catch (SQLException e) {
            throw new IllegalStateException("What has changed could not be read.", e);
        }
    }

    private static void setTexts(
            PreparedStatement select, int parameter, List<Reader> readers, Function<Reader, String> text)
            throws SQLException {
        Object[] texts = readers.stream().map(text).toArray();
        select.setArray(parameter, select.getConnection().createArrayOf("text", texts));
    }
}
