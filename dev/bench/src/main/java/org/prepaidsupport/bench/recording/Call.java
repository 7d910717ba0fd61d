package org.prepaidsupport.bench.recording;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * One call of JDBC.
 *
 * @param target number of the object that was called: 0 is the connection, statements count from 1
 * @param made number of the statement that it made; 0: none
 */
record Call(int target, Method method, Object[] arguments, int made) {

    Object on(Object called) {
        try {
            return method.invoke(called, arguments);
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException("could not be done again: " + method.getName(), failure.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean executes() {
        return target > 0 && method.getName().startsWith("execute");
    }
}
