<?php
// Parses files; writes a line for each that has an error.

foreach (array_slice($argv, 1) as $file) {
    try {
        token_get_all(file_get_contents($file), TOKEN_PARSE);
    } catch (ParseError $error) {
        echo $file, "\tline ", $error->getLine(), ": ", $error->getMessage(), "\n";
    }
}
