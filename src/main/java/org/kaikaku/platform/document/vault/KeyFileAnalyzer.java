package org.kaikaku.platform.document.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A city hall without the keys of its documents does not open and make new ones in silence. */
class KeyFileAnalyzer extends AbstractFailureAnalyzer<KeyFileUnusable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeyFileUnusable cause) {
        return new FailureAnalysis(
                "文書の鍵を使えません。 The keys of the documents cannot be used.\n" + cause.getMessage(), """
                鍵のファイルを控えから戻してください。場所は KAIKAKU_FILES_KEY で指せます。控えがなければ、./kaikaku rotate-keys で新しい鍵を作れますが、これまでの文書は開けません。
                Put the key file back from where you keep its copy; KAIKAKU_FILES_KEY names its place. If there is no copy, ./kaikaku rotate-keys \
                makes a new key, and documents of before stay closed.""", cause);
    }
}
