package org.kaikaku.platform.document.vault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Before anybody stores a document: the keys are there, or there was none yet. */
@Component
class KeysAtStart implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(KeysAtStart.class);

    private final MasterKeys keys;
    private final RotateKeys rotate;

    KeysAtStart(MasterKeys keys, RotateKeys rotate) {
        this.keys = keys;
        this.rotate = rotate;
    }

    /** @throws KeyFileUnusable when there are sealed documents and no key: a new one would hide that the old one is lost */
    @Override
    public void afterPropertiesSet() {
        if (keys.absent()) {
            if (rotate.anySealed()) {
                throw new KeyFileUnusable(keys.file() + " is not there, and documents were sealed with its keys");
            }
            keys.makeFirst();
        }
        rotate.lost()
                .forEach((key, documents) ->
                        LOG.error("{} documents cannot be opened: key {} is not in {}", documents, key, keys.file()));
    }
}
