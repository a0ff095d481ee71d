package dev.countersign.request.purchase;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A difference in plain words.
///
/// @param what the field, as the page calls it
public record DifferenceLine(String what, String before, String after) {

    static DifferenceLine of(Difference difference, FieldMessages words) {
        return new DifferenceLine(
                field(difference.pointer(), words),
                said(difference.pointer(), difference.before(), words),
                said(difference.pointer(), difference.after(), words));
    }

    private static String field(String pointer, FieldMessages words) {
        return switch (pointer) {
            case "/product" -> words.product();
            case "/vendor" -> words.vendor();
            case "/vendorWebsite" -> words.vendorWebsite();
            case "/purpose" -> words.purpose();
            case "/annualCost/amount" -> words.annualCost();
            case "/annualCost/currency" -> words.annualCurrency();
            case "/seats" -> words.seats();
            case "/customerData" -> words.customerData();
            case "/websiteTags" -> words.websiteTags();
            case "/costCentre" -> words.costCentre();
            case "/neededBy" -> words.neededBy();
            case "/capability" -> words.capability();
            case "/oneOffCost/amount" -> words.oneOffCost();
            case "/oneOffCost/currency" -> words.oneOffCurrency();
            case "/termMonths" -> words.termMonths();
            case "/funding" -> words.funding();
            case "/data/classes" -> words.classes();
            case "/data/residency" -> words.residency();
            case "/data/customerListUpload" -> words.customerListUpload();
            case "/data/processor" -> words.processor();
            case "/site/domains" -> words.domains();
            case "/site/tags" -> words.tags();
            case "/integrations" -> words.integrations();
            case "/aiUse" -> words.aiUse();
            case "/businessOwner/name" -> words.nameOf(words.businessOwner());
            case "/businessOwner/email" -> words.emailOf(words.businessOwner());
            case "/technicalOwner/name" -> words.nameOf(words.technicalOwner());
            case "/technicalOwner/email" -> words.emailOf(words.technicalOwner());
            case "/beneficiary/name" -> words.nameOf(words.beneficiary());
            case "/beneficiary/email" -> words.emailOf(words.beneficiary());
            default -> pointer;
        };
    }

    private static String said(String pointer, @Nullable JsonNode value, FieldMessages words) {
        if (value == null) {
            return words.nothing();
        }
        if (!value.isArray()) {
            return one(pointer, value, words);
        }
        List<String> each = new ArrayList<>();
        value.forEach(item -> each.add(one(pointer, item, words)));
        return String.join("\n", each);
    }

    private static String one(String pointer, JsonNode value, FieldMessages words) {
        if (value.isBoolean()) {
            return words.yesOrNo(value.booleanValue());
        }
        return switch (pointer) {
            case "/data/classes" -> words.data(value.asText());
            case "/data/residency" -> words.residencyOf(value.asText());
            case "/aiUse" -> words.aiUseOf(value.asText());
            case "/funding" ->
                value.path("costCentre").asText() + ": " + value.path("percent").asText() + " %";
            default -> value.asText();
        };
    }
}
