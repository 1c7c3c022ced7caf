package org.kaikaku.platform.document.storage;

import java.time.Clock;
import java.util.Random;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.document.NewDocument;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** A process of the rooms that store documents: it stores one after another, says each that is stored, and is killed at it. */
@ComponentScan({"org.kaikaku.platform.database", "org.kaikaku.platform.document"})
@ImportAutoConfiguration({
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
class StoringToKill {
    static final String STORED = "stored ";
    static final int BYTES = 300_000;

    public static void main(String[] args) {
        var house = new SpringApplicationBuilder(StoringToKill.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .run(args);
        var documents = house.getBean(Documents.class);
        while (true) {
            var id = documents.store(NewDocument.pdf("other", "書類", paper())).id();
            System.out.println(STORED + id.value());
        }
    }

    static byte[] paper() {
        var paper = new byte[BYTES];
        new Random(1).nextBytes(paper);
        return paper;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
