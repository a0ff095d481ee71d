package dev.countersign.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.stack.RunningStack;
import dev.countersign.stack.StackFailure;
import dev.countersign.system.client.Call;
import dev.countersign.system.client.Countersign;
import dev.countersign.system.client.Unexpected;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The program behind `./countersign verify-record`: has the decision record of the running stack checked, as its
/// auditor, and says in words what came out. Exit codes: 0 the record is whole, 1 it is not, or could not be checked.
public final class VerifyRecord {
    private static final String AUDITOR = "amina";

    private VerifyRecord() {}

    public static void main(String[] words) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        System.exit(run(words, System.out));
    }

    private static int run(String[] words, PrintStream out) {
        try {
            TourOptions options = TourOptions.parse(words);
            RunningStack running = RunningStack.on(options.data())
                    .filter(RunningStack::isReady)
                    .orElseThrow(
                            () -> new StackFailure("Nothing runs whose record could be read. Run: ./countersign up"));
            options.requirePort(running.ports().base());
            JsonNode result = new Countersign(running.url(), running.mailUrl(), running.signIn())
                    .as(AUDITOR)
                    .send(Call.get("/api/record/verification"))
                    .good()
                    .json();
            inWords(result).forEach(out::println);
            return result.path("whole").asBoolean() ? 0 : 1;
        } catch (StackFailure | Unexpected | UncheckedIOException | IllegalStateException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    static List<String> inWords(JsonNode result) {
        JsonNode finding = result.path("finding");
        String first = result.path("whole").asBoolean()
                ? "The record is whole: " + result.path("entries").asLong() + " entries."
                : "The record is NOT whole. " + finding.path("words").asText();
        String second = finding.hasNonNull("id")
                ? "The entry's id: " + finding.path("id").asText()
                : "The head: " + result.path("head").asText();
        return List.of(first, second, signed(result.path("lastSigned")), waiting(result));
    }

    private static String signed(JsonNode last) {
        return last.hasNonNull("entries")
                ? "Signed last: " + last.path("entries").asLong() + " entries, at "
                        + last.path("signedAt").asText() + " with the key "
                        + last.path("keyId").asText() + "."
                : "Nothing was signed yet, so the record is held against itself alone.";
    }

    private static String waiting(JsonNode result) {
        return "Not chained yet, and not checked: " + result.path("waiting").asLong() + ".";
    }
}
