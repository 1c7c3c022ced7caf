package org.kaikaku.platform.operation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** When all rooms stand and the door is still closed. */
@Component
class RefuseContents implements SmartInitializingSingleton {
    private final Environment settings;
    private final ObjectProvider<ProductionCheck> checks;

    RefuseContents(Environment settings, ObjectProvider<ProductionCheck> checks) {
        this.settings = settings;
        this.checks = checks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (Kind.of(settings) == Kind.PRODUCTION) {
            RefuseSettings.refuse(
                    checks.stream().flatMap(ProductionCheck::obstacles).toList());
        }
    }
}
