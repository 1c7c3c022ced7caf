package org.kaikaku.platform.document.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A demo with half a storage would keep its documents where nobody expects them. */
class StorageAnalyzer extends AbstractFailureAnalyzer<StorageSettings.StorageSettingsWrong> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StorageSettings.StorageSettingsWrong cause) {
        return new FailureAnalysis(
                "S3のストレージの設定がそろっていません。 The settings of the S3 storage are not whole.\n" + cause.getMessage(),
                "KAIKAKU_S3_URL, _BUCKET, _KEY, _SECRET をすべて決めるか、すべて消して、もう一度始めてください。"
                        + " Set all of them, or none, and start again.",
                cause);
    }
}
