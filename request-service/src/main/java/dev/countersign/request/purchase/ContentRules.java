package dev.countersign.request.purchase;

import dev.countersign.chassis.problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the parts of a content ask of one another; what each alone must be is said by its own constraints.
/// What does not apply is neither asked nor accepted: a reviewer would read it as if it did.
final class ContentRules {
    private final ContentForm content;
    private final boolean toSubmit;
    private final WrongMessages words;
    private final List<FieldError> broken = new ArrayList<>();

    private ContentRules(ContentForm content, boolean toSubmit, WrongMessages words) {
        this.content = content;
        this.toSubmit = toSubmit;
        this.words = words;
    }

    /// What does not fit, with pointers from the content's root. A draft may still lack what is needed, and
    /// its shares need not add up yet.
    static List<FieldError> broken(ContentForm content, boolean toSubmit, WrongMessages words) {
        ContentRules rules = new ContentRules(content, toSubmit, words);
        rules.applies(content.customerData(), "/data", content.data(), words.dataMissing(), words.dataSuperfluous());
        rules.applies(content.websiteTags(), "/site", content.site(), words.siteMissing(), words.siteSuperfluous());
        if (toSubmit && !content.funding().isEmpty()) {
            rules.funding(content.funding());
        }
        return rules.broken;
    }

    private void applies(
            @Nullable Boolean condition, String pointer, @Nullable Object part, String missing, String superfluous) {
        if (Boolean.TRUE.equals(condition) && part == null && toSubmit) {
            refuse(pointer, missing);
        }
        if (Boolean.FALSE.equals(condition) && part != null) {
            refuse(pointer, superfluous);
        }
    }

    private void funding(List<ShareForm> shares) {
        if (shares.size() < 2) {
            refuse("/funding", words.oneShare());
            return;
        }
        if (shares.stream().anyMatch(ContentRules::wrongByItself)) {
            return;
        }
        differentPayers(shares);
        int sum = shares.stream()
                .mapToInt(share -> Objects.requireNonNull(share.percent()))
                .sum();
        if (sum != 100) {
            refuse("/funding", words.sum(sum));
        }
    }

    private void differentPayers(List<ShareForm> shares) {
        Set<String> payers = new HashSet<>();
        for (int i = 0; i < shares.size(); i++) {
            if (!payers.add(Objects.requireNonNull(shares.get(i).costCentre()))) {
                refuse("/funding/" + i + "/costCentre", words.payerTwice());
            }
        }
        if (content.costCentre() != null && !payers.contains(content.costCentre())) {
            refuse("/funding", words.payerMissing());
        }
    }

    /// What that is, is said beside the share; to add it up would only say it again, less clearly.
    private static boolean wrongByItself(@Nullable ShareForm share) {
        return share == null
                || share.costCentre() == null
                || share.percent() == null
                || share.percent() < 1
                || share.percent() > 100;
    }

    private void refuse(String pointer, String message) {
        broken.add(new FieldError(pointer, message));
    }
}
