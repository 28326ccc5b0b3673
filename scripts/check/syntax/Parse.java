// Parses files, and no more: what they import need not be there. Writes a line for each that has an error.

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

class Parse {
    public static void main(String[] files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, null);
        for (String file : files) {
            var found = new DiagnosticCollector<JavaFileObject>();
            var units = manager.getJavaFileObjects(Path.of(file));
            ((JavacTask) compiler.getTask(null, manager, found, List.of("-proc:none"), null, units)).parse();
            for (var diagnostic : found.getDiagnostics()) {
                if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                    System.out.println(file + "\tline " + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(null).lines().findFirst().orElse(""));
                    break;
                }
            }
        }
    }
}
