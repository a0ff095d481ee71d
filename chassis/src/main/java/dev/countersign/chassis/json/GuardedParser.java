package dev.countersign.chassis.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads along and stops at what must not come further: a validator works on every entry of a list, however many
/// there are; the last of two properties with one name would win, or the first, as each reader likes; and PostgreSQL
/// keeps neither U+0000 nor half a character.
///
/// It sees every token, whatever the body is read into, so no type of a body can be forgotten.
final class GuardedParser extends JsonParserDelegate {
    /// Above what any form takes: it counts itself, and says more about it.
    static final int MOST_ENTRIES = 200;

    private final Deque<Level> levels = new ArrayDeque<>();

    GuardedParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = delegate.nextToken();
        if (token == null) {
            return null;
        }
        switch (token) {
            case START_OBJECT, START_ARRAY -> {
                countEntry();
                levels.push(new Level(token == JsonToken.START_ARRAY));
            }
            case END_OBJECT, END_ARRAY -> levels.pop();
            case FIELD_NAME -> name(delegate.currentName());
            case VALUE_STRING -> {
                countEntry();
                text(delegate.getText());
            }
            default -> countEntry();
        }
        return token;
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        @Nullable JsonToken token = currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            int outside = levels.size() - 1;
            while (levels.size() > outside && nextToken() != null) {
                // Each token is looked at, also of what nobody wants.
            }
        }
        return this;
    }

    private void countEntry() throws JsonRefused {
        @Nullable Level level = levels.peek();
        if (level != null && level.list && ++level.entries > MOST_ENTRIES) {
            throw refused(outer(), "At most " + MOST_ENTRIES + " entries.");
        }
    }

    private void name(String name) throws JsonRefused {
        @Nullable String wrong = wrongIn(name);
        if (wrong != null) {
            throw refused(outer(), wrong);
        }
        Level level = levels.element();
        if (++level.entries > MOST_ENTRIES) {
            throw refused(outer(), "At most " + MOST_ENTRIES + " entries.");
        }
        if (!level.names.add(name)) {
            throw refused(here(), "This is there twice.");
        }
    }

    private void text(String text) throws JsonRefused {
        @Nullable String wrong = wrongIn(text);
        if (wrong != null) {
            throw refused(here(), wrong);
        }
    }

    private static @Nullable String wrongIn(String text) {
        return Characters.areKept(text) ? null : Characters.EXPECTED;
    }

    private String here() {
        return delegate.getParsingContext().pathAsPointer().toString();
    }

    private String outer() {
        @Nullable JsonStreamContext around = delegate.getParsingContext();
        boolean begun = currentToken() == JsonToken.START_OBJECT || currentToken() == JsonToken.START_ARRAY;
        for (int up = begun ? 2 : 1; around != null && up > 0; up--) {
            around = around.getParent();
        }
        return around == null ? "" : around.pathAsPointer().toString();
    }

    private JsonRefused refused(String pointer, String sentence) {
        return new JsonRefused(this, pointer, sentence, delegate.currentTokenLocation());
    }

    /// An object or a list that is being read.
    private static final class Level {
        final boolean list;
        final Set<String> names = new HashSet<>();
        int entries;

        Level(boolean list) {
            this.list = list;
        }
    }
}
