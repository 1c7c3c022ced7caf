package org.kaikaku.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts SQL statements where they leave for the server: a batch is one, and begin and commit are none. */
public final class Statements implements BeanPostProcessor {
    private static final ConcurrentLinkedQueue<Recorded> RECORDED = new ConcurrentLinkedQueue<>();
    private static volatile boolean recording;

    private record Recorded(Thread by, String sql) {}

    /** What this thread sent while it did the work. */
    public static List<String> of(Runnable work) {
        start();
        try {
            work.run();
        } finally {
            recording = false;
        }
        return RECORDED.stream()
                .filter(one -> one.by() == Thread.currentThread())
                .map(Recorded::sql)
                .toList();
    }

    /** From now on, of all threads. */
    public static void start() {
        RECORDED.clear();
        recording = true;
    }

    /** What all threads have sent since, background work of the house among it. */
    public static List<String> sent() {
        return RECORDED.stream().map(Recorded::sql).toList();
    }

    /** The same without what threads of such names sent, which work for something else meanwhile. */
    public static List<String> sentBesides(String threads) {
        return RECORDED.stream()
                .filter(one -> !one.by().getName().startsWith(threads))
                .map(Recorded::sql)
                .toList();
    }

    public static DataSource counted(DataSource dataSource) {
        return new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws SQLException {
                return connection(super.getConnection());
            }
        };
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource ? counted(dataSource) : bean;
    }

    private static Connection connection(Connection connection) {
        return proxy(Connection.class, connection, (method, result, args) -> {
            if (result instanceof Statement statement) {
                var sql = args == null ? null : (String) args[0];
                return statement(method.getReturnType().asSubclass(Statement.class), statement, sql);
            }
            return result;
        });
    }

    private static <S extends Statement> Statement statement(
            Class<S> type, Statement statement, @Nullable String prepared) {
        return proxy(type, type.cast(statement), (method, result, args) -> {
            if (recording && method.getName().startsWith("execute")) {
                var sql = prepared == null && args != null ? String.valueOf(args[0]) : String.valueOf(prepared);
                RECORDED.add(new Recorded(Thread.currentThread(), sql));
            }
            return result;
        });
    }

    private interface After {
        @Nullable
        Object then(Method method, @Nullable Object result, Object @Nullable [] args);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    try {
                        return after.then(method, method.invoke(target, args), args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
