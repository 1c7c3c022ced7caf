package org.kaikaku.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what is sent to the database: each execution of a statement, and a batch once for each of its rows. */
public class CountedStatements implements BeanPostProcessor {
    private static final LongAdder SENT = new LongAdder();

    public static long sent() {
        return SENT.sum();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource source) || bean instanceof DelegatingDataSource) {
            return bean;
        }
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                return counted(super.getConnection());
            }
        };
    }

    private static Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, args) -> {
                    var result = call(connection, method, args);
                    return result instanceof PreparedStatement statement
                                    && method.getName().startsWith("prepare")
                            ? counted(statement)
                            : result;
                });
    }

    private static PreparedStatement counted(PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (_, method, args) -> {
                    if (method.getName().startsWith("execute")
                                    && !method.getName().contains("Batch")
                            || method.getName().equals("addBatch")) {
                        SENT.increment();
                    }
                    return call(statement, method, args);
                });
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
