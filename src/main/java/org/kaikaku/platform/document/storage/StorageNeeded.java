package org.kaikaku.platform.document.storage;

import java.util.stream.Stream;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionCheck;
import org.springframework.stereotype.Component;

/** Documents that lie in a storage cannot be opened by a house that has none. */
@Component
class StorageNeeded implements ProductionCheck {
    private final Storage storage;
    private final StoredObjects objects;

    StorageNeeded(Storage storage, StoredObjects objects) {
        this.storage = storage;
        this.objects = objects;
    }

    @Override
    public Stream<Obstacle> obstacles() {
        return storage.there() || !objects.any()
                ? Stream.empty()
                : Stream.of(new Obstacle(
                        "KAIKAKU_S3_URL",
                        "S3のストレージに置いた文書がありますが、そのストレージの設定がありません。",
                        "There are documents in an S3 storage, and none is set.",
                        "KAIKAKU_S3_URL, _BUCKET, _KEY, _SECRET を元のとおりに as they were"));
    }
}
