package dev.countersign.request.purchase;

import dev.countersign.contracts.Money;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// The amount fits its currency (ISO 4217): not more decimals than it has. The error is at the field that is wrong.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AmountOfMoney.Validator.class)
@interface AmountOfMoney {
    String EXPECTED = "An amount from 0, with no more decimals than the currency has, such as 1200.00.";

    String message() default EXPECTED;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Looks at both fields together; what each alone must be is said by their own constraints.
    final class Validator implements ConstraintValidator<AmountOfMoney, ContentForm.MoneyForm> {
        @Override
        public boolean isValid(ContentForm.@Nullable MoneyForm money, ConstraintValidatorContext context) {
            if (money == null || money.amount() == null || money.currency() == null) {
                return true;
            }
            if (!money.amount().matches("\\d{1,15}(\\.\\d{1,4})?")
                    || !money.currency().matches("[A-Z]{3}")) {
                return true;
            }
            try {
                java.util.Currency.getInstance(money.currency());
            } catch (IllegalArgumentException e) {
                return refuse(context, "currency", "A currency that exists, such as EUR.");
            }
            try {
                Money.of(money.amount(), money.currency());
                return true;
            } catch (IllegalArgumentException e) {
                return refuse(context, "amount", EXPECTED);
            }
        }

        private static boolean refuse(ConstraintValidatorContext context, String field, String message) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(field)
                    .addConstraintViolation();
            return false;
        }
    }
}
