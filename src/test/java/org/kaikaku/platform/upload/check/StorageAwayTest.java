package org.kaikaku.platform.upload.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.document.TestDocuments;
import org.kaikaku.platform.document.storage.TestStorage;
import org.kaikaku.platform.upload.FileType;
import org.kaikaku.platform.upload.Forged;
import org.kaikaku.platform.upload.Refusal;
import org.kaikaku.platform.upload.SentFile;
import org.kaikaku.platform.upload.Taking;
import org.kaikaku.platform.upload.UploadLimitsYaml;
import org.kaikaku.platform.upload.scan.Scanner;
import org.springframework.beans.factory.annotation.Autowired;

/** A good file that could not be kept just now is refused at its field, before anything of the step is done. */
@HouseTest
class StorageAwayTest {
    @Autowired
    UploadLimitsYaml limits;

    @Autowired
    Scanner scanner;

    @Test
    void a_file_is_not_taken_while_the_storage_is_away() {
        var file = new SentFile("領収書.pdf", Forged.pdf());
        assertThat(uploads(true).take(file, FileType.SHOWABLE)).isInstanceOf(Taking.Taken.class);
        assertThat(uploads(false).take(file, FileType.SHOWABLE))
                .isEqualTo(new Taking.Refused(Refusal.of(Refusal.Reason.AWAY)));
    }

    private CheckUploads uploads(boolean there) {
        var storage = there ? TestStorage.none() : TestStorage.away();
        return new CheckUploads(limits, scanner, TestDocuments.of(TestDatabase.create(), storage, Clock.systemUTC()));
    }
}
