package org.kaikaku.platform.city.release;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The very first city files have mistakes, so there is nothing to open with. */
class CityAnalyzer extends AbstractFailureAnalyzer<CityAtStart.CityUnreadable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CityAtStart.CityUnreadable cause) {
        return new FailureAnalysis(
                "市のファイルに誤りがあります。 The city's files have mistakes.\n" + cause.getMessage(),
                "直してから、もう一度始めてください。./kaikaku check が日本語でも説明します。 Mend them and start again; ./kaikaku check explains them.",
                cause);
    }
}
