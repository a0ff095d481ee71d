package dev.countersign.approval.policy;

import dev.countersign.contracts.FundingShare;
import dev.countersign.contracts.RequestContent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// What is different between two contents of one request, as far as steps look at it.
///
/// @param parts those that are not the same
/// @param costCentres those whose share is not the same, or that pay now and did not, or the other way round
public record Change(Set<Part> parts, Set<String> costCentres) {
    private static final Map<Part, Function<RequestContent, List<Object>>> LOOKED_AT = Map.ofEntries(
            part(Part.PRODUCT, content -> values(content.product(), content.capability())),
            part(Part.VENDOR, content -> values(content.vendor(), content.vendorWebsite())),
            part(Part.PURPOSE, content -> values(content.purpose())),
            part(Part.COST, content -> values(content.annualCost(), content.oneOffCost())),
            part(Part.FUNDING, content -> values(shares(content))),
            part(Part.SEATS, content -> values(content.seats())),
            part(Part.DATA, content -> values(content.customerData(), content.data())),
            part(Part.TAGS, content -> values(content.websiteTags(), content.site())),
            part(Part.INTEGRATIONS, content -> values(Set.copyOf(content.integrations()))),
            part(Part.AI, content -> values(content.aiUse())),
            part(Part.TERM, content -> values(content.termMonths(), content.neededBy())),
            part(
                    Part.OWNERS,
                    content -> values(content.businessOwner(), content.technicalOwner(), content.beneficiary())));

    public Change {
        parts = Set.copyOf(parts);
        costCentres = Set.copyOf(costCentres);
    }

    public static Change between(RequestContent before, RequestContent now) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        LOOKED_AT.forEach((part, values) -> {
            if (!values.apply(before).equals(values.apply(now))) {
                parts.add(part);
            }
        });
        return new Change(parts, changedShares(shares(before), shares(now)));
    }

    /// Whether what this team has found when it looked at these parts may not be true any more. The owner of a
    /// cost centre looks at what that one pays and at no other's share.
    public boolean touches(Set<Part> reads, String team) {
        boolean others = reads.stream().anyMatch(part -> part != Part.FUNDING && parts.contains(part));
        boolean funding = reads.contains(Part.FUNDING) && parts.contains(Part.FUNDING);
        return others
                || (funding
                        && (!team.startsWith(StepRule.COST_CENTRE)
                                || costCentres.contains(team.substring(StepRule.COST_CENTRE.length()))));
    }

    private static Map.Entry<Part, Function<RequestContent, List<Object>>> part(
            Part part, Function<RequestContent, List<Object>> values) {
        return Map.entry(part, values);
    }

    /// Absent values count as such; a list of its own, because `List.of` takes no null.
    private static List<Object> values(Object... values) {
        return Arrays.stream(values)
                .map(value -> Objects.requireNonNullElse(value, ""))
                .toList();
    }

    /// In percent. Who pays alone pays all of it.
    private static Map<String, Integer> shares(RequestContent content) {
        Map<String, Integer> shares = new HashMap<>();
        for (FundingShare share : content.funding()) {
            shares.put(share.costCentre(), share.percent());
        }
        if (shares.isEmpty()) {
            shares.put(content.costCentre(), 100);
        }
        return shares;
    }

    private static Set<String> changedShares(Map<String, Integer> before, Map<String, Integer> now) {
        Set<String> all = new HashSet<>(before.keySet());
        all.addAll(now.keySet());
        all.removeIf(centre -> Objects.equals(before.get(centre), now.get(centre)));
        return all;
    }
}
