package dev.countersign.request.purchase;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.chassis.look.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A difference in plain words.
///
/// @param what the field, as the form calls it
public record DifferenceLine(String what, String before, String after) {
    private static final String NOTHING = "Nothing was said";

    private static final Map<String, String> FIELDS = Map.ofEntries(
            entry("/product", "Product"),
            entry("/vendor", "Vendor"),
            entry("/vendorWebsite", "Website of the vendor"),
            entry("/purpose", "What for"),
            entry("/annualCost/amount", "Cost in a year"),
            entry("/annualCost/currency", "Currency of the cost in a year"),
            entry("/seats", "People"),
            entry("/customerData", "Data about customers"),
            entry("/websiteTags", "Puts something on the website"),
            entry("/costCentre", "Cost centre"),
            entry("/neededBy", "Needed by"),
            entry("/capability", "Kind of tool"),
            entry("/oneOffCost/amount", "Cost once"),
            entry("/oneOffCost/currency", "Currency of the cost once"),
            entry("/termMonths", "Months of contract"),
            entry("/funding", "Shares of the cost"),
            entry("/data/classes", "Which data"),
            entry("/data/residency", "Where the data is kept"),
            entry("/data/customerListUpload", "Lists of customers are uploaded"),
            entry("/data/processor", "Agreement to handle data only for us"),
            entry("/site/domains", "On which website"),
            entry("/site/tags", "Scripts, pixels, cookies"),
            entry("/integrations", "Connects to"),
            entry("/aiUse", "Artificial intelligence"),
            entry("/businessOwner/name", "Answers for its use: name"),
            entry("/businessOwner/email", "Answers for its use: e-mail address"),
            entry("/technicalOwner/name", "Looks after the technical side: name"),
            entry("/technicalOwner/email", "Looks after the technical side: e-mail address"),
            entry("/beneficiary/name", "Asked for: name"),
            entry("/beneficiary/email", "Asked for: e-mail address"));

    static DifferenceLine of(Difference difference) {
        return new DifferenceLine(
                FIELDS.getOrDefault(difference.pointer(), difference.pointer()),
                words(difference.pointer(), difference.before()),
                words(difference.pointer(), difference.after()));
    }

    private static String words(String pointer, @Nullable JsonNode value) {
        if (value == null) {
            return NOTHING;
        }
        if (!value.isArray()) {
            return word(pointer, value);
        }
        List<String> each = new ArrayList<>();
        value.forEach(item -> each.add(word(pointer, item)));
        return String.join("\n", each);
    }

    private static String word(String pointer, JsonNode value) {
        if (value.isBoolean()) {
            return Words.yesOrNo(value.booleanValue());
        }
        return switch (pointer) {
            case "/data/classes" -> Words.data(value.asText());
            case "/data/residency" -> Words.residency(value.asText());
            case "/aiUse" -> Words.aiUse(value.asText());
            case "/funding" ->
                value.path("costCentre").asText() + ": " + value.path("percent").asText() + " %";
            default -> value.asText();
        };
    }
}
