import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.PrintWriter;
import java.lang.reflect.Method;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// Runs the tests that it is given, each as `package.Class#method`; ends with 0 if all tests passed, 1 if one failed,
/// 2 if none ran.
final class Launch {

    private Launch() {}

    public static void main(String[] tests) throws ClassNotFoundException {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (String test : tests) {
            String[] names = test.split("#", 2);
            for (Method method : Class.forName(names[0]).getDeclaredMethods()) {
                if (method.getName().equals(names[1])) {
                    request.selectors(selectMethod(method.getDeclaringClass(), method));
                }
            }
        }
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request.build(), listener);
        var summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true), 4);
        System.exit(summary.getTotalFailureCount() > 0 ? 1 : summary.getTestsSucceededCount() > 0 ? 0 : 2);
    }
}
