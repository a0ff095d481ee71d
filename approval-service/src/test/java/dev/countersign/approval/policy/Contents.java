package dev.countersign.approval.policy;

import dev.countersign.contracts.AiUse;
import dev.countersign.contracts.DataClass;
import dev.countersign.contracts.DataUse;
import dev.countersign.contracts.FundingShare;
import dev.countersign.contracts.Money;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.Residency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What requests ask for, as far as the policy that ships looks at it.
final class Contents {
    private Contents() {}

    static RequestContent about(DataClass kind, Residency residency) {
        DataUse data = new DataUse(List.of(kind), residency, false, true);
        return content(Money.of("1200.00", "EUR"), true, null, null, List.of(), data, List.of(), null);
    }

    static RequestContent withData(@Nullable Boolean processor) {
        DataUse data = new DataUse(List.of(DataClass.CONTACT_DETAILS), Residency.EU, false, processor);
        return content(Money.of("1200.00", "EUR"), true, null, null, List.of(), data, List.of(), null);
    }

    static RequestContent contract(String annual, int months, String once) {
        return content(Money.of(annual, "EUR"), false, Money.of(once, "EUR"), months, List.of(), null, List.of(), null);
    }

    static RequestContent jointly() {
        List<FundingShare> shares = List.of(new FundingShare("CC-1042", 60), new FundingShare("CC-2210", 40));
        return content(Money.of("1200.00", "EUR"), false, null, null, shares, null, List.of(), null);
    }

    static RequestContent connected(@Nullable AiUse aiUse) {
        return content(Money.of("240.00", "EUR"), false, null, null, List.of(), null, List.of("Online shop"), aiUse);
    }

    private static RequestContent content(
            Money annual,
            boolean customerData,
            @Nullable Money once,
            @Nullable Integer months,
            List<FundingShare> funding,
            @Nullable DataUse data,
            List<String> integrations,
            @Nullable AiUse aiUse) {
        return new RequestContent(
                "Orbit Surveys",
                "Orbit Software",
                null,
                "Ask visitors what they think.",
                annual,
                5,
                customerData,
                false,
                "CC-1042",
                null,
                null,
                once,
                months,
                funding,
                data,
                null,
                integrations,
                aiUse,
                null,
                null,
                null);
    }

    static RequestContent request(String amount, String currency, int seats, boolean data, boolean tags) {
        return new RequestContent(
                "Orbit Surveys",
                "Orbit Software",
                null,
                "Ask visitors what they think.",
                Money.of(amount, currency),
                seats,
                data,
                tags,
                "CC-1042",
                null);
    }
}
