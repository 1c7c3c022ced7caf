package org.kaikaku.platform.document.storage;

import java.util.stream.Stream;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionRule;
import org.springframework.core.env.Environment;

/** A storage that is half set takes no document, and nobody would notice before the first one came. */
class ProductionStorage implements ProductionRule {
    @Override
    public Stream<Obstacle> obstacles(Environment settings) {
        var url = said(settings, "url");
        var missing =
                StorageSettings.missing(url, said(settings, "bucket"), said(settings, "key"), said(settings, "secret"));
        return Stream.concat(
                missing.stream().map(ProductionStorage::missing),
                url.isEmpty() || StorageSettings.address(url) ? Stream.empty() : Stream.of(wrong(url)));
    }

    private static Obstacle missing(String variable) {
        return new Obstacle(
                variable,
                "文書を置くS3のストレージの設定がそろっていません。",
                "The S3 storage of the documents is set only in part.",
                "%s=…  (使わないときは KAIKAKU_S3_… をすべて消します or unset all of KAIKAKU_S3_…)".formatted(variable));
    }

    private static Obstacle wrong(String url) {
        return new Obstacle(
                "KAIKAKU_S3_URL",
                "文書を置くストレージのアドレス %s が正しくありません。".formatted(url),
                "The storage of the documents has no usable address: %s.".formatted(url),
                "KAIKAKU_S3_URL=https://s3.example.jp  (バケット名は KAIKAKU_S3_BUCKET に the bucket goes into KAIKAKU_S3_BUCKET)");
    }

    private static String said(Environment settings, String name) {
        return settings.getProperty("kaikaku.s3." + name, "").strip();
    }
}
