@echo off
rem Starts the operator's tool; builds it first where it is missing.
setlocal
set "SCRIPTS=%~dp0"
for %%I in ("%SCRIPTS%..\..") do set "HOME_FOLDER=%%~fI"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
where /q "%JAVA%" 2>nul || if not exist "%JAVA%" (
  echo operator: Java is missing. Install a JDK, 17 or newer. 1>&2
  exit /b 2
)
if exist "%SCRIPTS%target\operator-built" goto run
where /q mvn.cmd || (
  echo operator: Maven is missing. Install Maven, 3.8 or newer. 1>&2
  exit /b 2
)
echo Building the operator's tool ... 1>&2
pushd "%HOME_FOLDER%"
call mvn -B -q -ntp -Dstyle.color=never -Dmaven.test.skip=true -Dassembly.skipAssembly=true -pl infrastructure/scripts -am package 1>&2
if errorlevel 1 (
  popd
  echo operator: The build failed; what it said is above. 1>&2
  exit /b 2
)
popd
type nul > "%SCRIPTS%target\operator-built"
:run
"%JAVA%" "-Dtrinity.home=%HOME_FOLDER%" -cp "%SCRIPTS%target\classes;%SCRIPTS%target\lib\*" app.trinity.operator.Main %*
exit /b %ERRORLEVEL%
