@echo off
rem Starts batchsh. In a source checkout it builds on first use; in a distribution it just starts.
setlocal
set "HOME_FOLDER=%~dp0.."
if defined JAVA_HOME (
    set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
    set "JAVA=java.exe"
)
if defined JAVA_HOME if not exist "%JAVA%" (
    echo batchsh: JAVA_HOME is %JAVA_HOME%, but there is no %JAVA%. Point it at a JDK 17 or later, or unset it. 1>&2
    exit /b 1
)
where /q "%JAVA%" 2>nul || if not exist "%JAVA%" (
    echo batchsh: no Java found. Install a Java 17 or later runtime, or set JAVA_HOME to one. 1>&2
    exit /b 1
)
for /f "tokens=3" %%v in ('""%JAVA%" -version 2^>^&1 ^| findstr /c:" version ""') do set "VERSION=%%~v"
for /f "delims=.-+_" %%m in ("%VERSION%") do set "MAJOR=%%m"
if defined MAJOR if %MAJOR% LSS 17 (
    echo batchsh: %JAVA% is Java %VERSION%, but batchsh needs Java 17 or later. Set JAVA_HOME to one. 1>&2
    exit /b 1
)
set "DISTRIBUTION=%HOME_FOLDER%"
if not exist "%HOME_FOLDER%\lib\batchsh.jar" (
    set "DISTRIBUTION=%HOME_FOLDER%\target\batchsh"
    if not exist "%HOME_FOLDER%\target\batchsh\lib\batchsh.jar" (
        echo batchsh: building from source ^(first use^) ... 1>&2
        call mvn -B -q -f "%HOME_FOLDER%\..\pom.xml" -Dmaven.test.skip=true package 1>&2 || exit /b 1
    )
)
"%JAVA%" -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto "-Dbatchsh.home=%DISTRIBUTION%" %BATCHSH_JAVA_OPTS% -jar "%DISTRIBUTION%\lib\batchsh.jar" %*
exit /b %ERRORLEVEL%
