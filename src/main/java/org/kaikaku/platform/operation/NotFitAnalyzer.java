package org.kaikaku.platform.operation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** All that is wrong at once, so that nobody has to start ten times. */
class NotFitAnalyzer extends AbstractFailureAnalyzer<NotFitForProduction> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NotFitForProduction cause) {
        return new FailureAnalysis(
                "本番として開けません。直すところ: %1$d。 This is not fit for production; to be set right: %1$d.\n\n%2$s"
                        .formatted(cause.count(), cause.told()),
                """
                → のとおり設定して、もう一度始めてください。docs/operations.ja.md に手引きがあります。
                Set what stands after each → and start again; docs/operations.md is the handbook. To look at the demo city: ./kaikaku start""",
                cause);
    }
}
