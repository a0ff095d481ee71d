package dev.countersign.approval.policy;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Optional;
import java.util.stream.Collectors;

/// Compiles conditions: the Common Expression Language (<https://cel.dev>) with the words of {@link Fact}. CEL always
/// ends, its regular expressions take linear time, and what it can cost is bounded here.
final class Conditions {
    private static final int LONGEST = 2_000;
    private static final CelOptions LIMITS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(50)
            .comprehensionMaxIterations(1_000)
            .build();
    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(LIMITS).build();

    private Conditions() {}

    /// Empty when it is none, which is noted at its place.
    static Optional<Condition> read(YamlValue value) {
        return value.text(LONGEST).flatMap(expression -> compile(expression, value));
    }

    private static Optional<Condition> compile(String expression, YamlValue value) {
        CelValidationResult checked = COMPILER.compile(expression);
        if (checked.hasError()) {
            checked.getErrors().forEach(issue -> note(issue, value));
            return Optional.empty();
        }
        try {
            return Optional.of(new Condition(expression, RUNTIME.createProgram(checked.getAst())));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("A condition that was found right cannot be compiled: " + expression, e);
        }
    }

    private static void note(CelIssue issue, YamlValue value) {
        String message = issue.getMessage().replace(" (in container '')", "");
        if (message.startsWith("undeclared reference")) {
            message += ". Known here: " + words();
        } else if (message.startsWith("expected type 'bool'")) {
            message += ". A condition is true or false.";
        }
        value.wrong(
                message,
                issue.getSourceLocation().getLine(),
                issue.getSourceLocation().getColumn());
    }

    private static String words() {
        return Fact.ALL.stream().map(Fact::word).collect(Collectors.joining(", ", "", "."));
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        for (Fact fact : Fact.ALL) {
            builder.addVar(fact.word(), fact.type());
        }
        return builder.build();
    }
}
