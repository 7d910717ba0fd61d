package org.prepaidsupport.host.plugin;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.Introspector;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets templates call what is on the list only; what is not, is logged and comes to nothing, as in Jira since 10.5. */
public final class GuardedUberspect extends UberspectImpl implements RuntimeServicesAware {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedUberspect.class);
    static final String ALLOW_LIST = "host.allowlist";

    /** What templates called in vain since the host started. */
    static final Queue<String> BLOCKED = new ConcurrentLinkedQueue<>();

    private AllowList allowList;

    @Override
    public void setRuntimeServices(RuntimeServices services) {
        allowList = (AllowList) services.getApplicationAttribute(ALLOW_LIST);
    }

    @Override
    public void init() {
        introspector = new Introspector(log);
    }

    @Override
    public VelMethod getMethod(Object target, String name, Object[] arguments, Info info) throws Exception {
        if (target == null) {
            return null;
        }
        var method = introspector.getMethod(target.getClass(), name, arguments);
        return method == null || !check(target, method, info) ? null : super.getMethod(target, name, arguments, info);
    }

    @Override
    public VelPropertyGet getPropertyGet(Object target, String name, Info info) throws Exception {
        VelPropertyGet getter = super.getPropertyGet(target, name, info);
        if (getter == null || target instanceof java.util.Map) {
            return getter;
        }
        var method = introspector.getMethod(target.getClass(), getter.getMethodName(), new Object[0]);
        return method != null && check(target, method, info) ? getter : null;
    }

    @Override
    public VelPropertySet getPropertySet(Object target, String name, Object value, Info info) {
        return null;
    }

    private boolean check(Object target, java.lang.reflect.Method method, Info info) {
        if (allowList.allows(target, method)) {
            return true;
        }
        String signature = AllowList.signature(target.getClass(), method);
        BLOCKED.add(signature);
        LOG.error("Method needs allowlisting: {} in {}", signature, info);
        return false;
    }
}
