package org.kaikaku.platform.rules.expression;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import java.util.Optional;
import org.kaikaku.platform.rules.FactDictionary;

/** Reads expressions as CEL, with every fact that can decide something as a variable. */
final class Reader {
    /** What {@link Grammar} lets through. CEL declares its functions anew for each expression, and all of them would take a second of each start. */
    private static final CelStandardDeclarations FUNCTIONS = CelStandardDeclarations.newBuilder()
            .includeFunctions(
                    StandardFunction.LOGICAL_AND,
                    StandardFunction.LOGICAL_OR,
                    StandardFunction.LOGICAL_NOT,
                    StandardFunction.CONDITIONAL,
                    StandardFunction.EQUALS,
                    StandardFunction.NOT_EQUALS,
                    StandardFunction.LESS,
                    StandardFunction.LESS_EQUALS,
                    StandardFunction.GREATER,
                    StandardFunction.GREATER_EQUALS,
                    StandardFunction.IN)
            .build();

    private final Vocabulary vocabulary;
    private final CelCompiler compiler;

    Reader(FactDictionary dictionary) {
        this.vocabulary = new Vocabulary(dictionary);
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current().build())
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(FUNCTIONS)
                .setResultType(SimpleType.BOOL);
        dictionary.facts().values().stream()
                .filter(Vocabulary::decides)
                .forEach(fact -> builder.addVar(fact.key(), Vocabulary.type(fact)));
        this.compiler = builder.build();
    }

    Optional<Sentence> read(String expression, Problems problems) {
        int before = problems.found().size();
        return tree(compiler.parse(expression), problems)
                .filter(parsed -> {
                    new Grammar(vocabulary, problems).check(parsed.getExpr());
                    return problems.found().size() == before;
                })
                .flatMap(parsed -> tree(compiler.check(parsed), problems))
                .map(Sentence::new);
    }

    private static Optional<CelAbstractSyntaxTree> tree(CelValidationResult result, Problems problems) {
        if (result.hasError()) {
            result.getErrors().forEach(issue -> problems.add(words(issue)));
            return Optional.empty();
        }
        try {
            return Optional.of(result.getAst());
        } catch (CelValidationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String words(CelIssue issue) {
        return "%s (column %d)"
                .formatted(issue.getMessage(), issue.getSourceLocation().getColumn() + 1);
    }
}
