package org.kaikaku.service.procedure.definition;

import org.kaikaku.platform.city.release.NoSuchRelease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Reads the catalogue on another processor while the house is still being put together, so that the first visitor waits only for what is left of it.
 * Begins with the release that is there, as soon as the database is; at the end with the one that the city's folder has become meanwhile, if any.
 */
@Component
class ReadAhead implements InitializingBean, SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(ReadAhead.class);

    private final Catalogues catalogues;

    ReadAhead(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public void afterPropertiesSet() {
        begin();
    }

    @Override
    public void afterSingletonsInstantiated() {
        begin();
    }

    private void begin() {
        Thread.ofPlatform().daemon().name("read-ahead").start(this::read);
    }

    private void read() {
        try {
            catalogues.current();
        } catch (NoSuchRelease nothingPublished) {
            log.debug("No city files to read ahead", nothingPublished);
        }
    }
}
